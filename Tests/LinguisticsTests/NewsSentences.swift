/// Paragraphs as newspapers print them; a bar stands where a sentence ends and another begins.
///
/// Marks of quotation are written “ ”; inside them ‘ ’.
enum NewsSentences {
  static let paragraphs = """
    Mr. Lee called it “a fantasy.” |According to the FBI, millions are missing.
    “Yes.” |According to Reuters, the minister resigned.
    “We are not going back,” Ms. Roe said. |“Not now, not ever.”
    “We will win,” he said. |She agreed.
    “Why would anyone do that?” asked Jane Roe, a nurse from Leeds.
    “Why would anyone do that?” Jane Roe asked. |Nobody knew.
    “What a day!” said the mayor, who had not slept. |“What a night!”
    “Stop the count!” the crowd shouted. |Police moved in.
    He asked: “Where were you last night?” |She did not answer.
    The senator called the bill “dead on arrival.” |Republicans disagreed.
    The senator called the bill “dead on arrival”. |Republicans disagreed.
    “It is over.” |With that, the chairman closed the meeting.
    “It was the worst flood in a century,” said Gov. John Roe. |“We lost everything.” |Federal aid is on its way.
    She said she was “very, very tired.” |Then she left the room.
    “I don’t know,” he told the BBC, “but I will find out.” |The inquiry goes on.
    “This is our home,” Mr. Doe said, “and we are staying. |Nobody will move us.”
    “He said ‘No way.’ |I believed him,” she recalled.
    The report, titled “What Went Wrong?” was published on Monday.
    His first novel, “Who Goes There?”, sold a million copies. |The second did not.
    The band played “Help!” and “Yesterday” before the rain came. |Fans stayed.
    Yahoo! shares fell 3 percent. |Google rose.
    The U.S. economy grew by 2.3 percent in the third quarter. |Economists had expected 2 percent.
    He moved to the U.S. in 1998. |He never went back.
    Relations with the U.S. have improved. |Trade is up.
    Troops left the U.S. |They will return in May.
    She was born in Washington, D.C. |Her father was a diplomat.
    She works for the U.S. Department of Agriculture in Washington, D.C., and lives in Arlington, Va., with her son.
    The U.N. Security Council met on Friday. |The U.K. abstained.
    Apple Inc. reported record profits. |Shares of Alphabet Inc. rose, too.
    It was bought by Roe & Sons Ltd. in 2004. |The price was not disclosed.
    The deal with Acme Corp. was signed on Jan. 5. |It takes effect on Feb. 1, 2023.
    He works for Time Warner Inc. |His wife is a teacher.
    She joined Smith Barney & Co. |The rest is history.
    The company, based in St. Louis, Mo., employs 400 people. |It was founded in 1911.
    Sen. John Roe, R-Texas, and Rep. Jane Doe, D-Calif., wrote the bill. |It has 40 sponsors.
    Gen. Mark A. Milley testified before the committee. |So did Adm. John C. Aquilino.
    Dr. Roe, Prof. Doe and Lt. Col. Smith were there. |Nobody else came.
    J. K. Rowling and J.R.R. Tolkien head the list. |George R. R. Martin is third.
    John F. Kennedy was shot in 1963. |Lyndon B. Johnson succeeded him.
    The suspect, identified only as Thomas K., was arrested. |He is 34.
    The winner was Samuel L. Jackson. |He thanked his wife.
    Martin Luther King Jr. spoke here in 1963. |His son spoke in 2013.
    Martin Luther King Jr. Day is a holiday. |Banks are closed.
    The speaker was Cal Ripken Jr. |He was cheered for 22 minutes.
    The meeting begins at 9 a.m. on Tuesday. |It ends at 5 p.m. |Lunch is served.
    The shooting was reported at 11:40 p.m. Saturday. |Two people were hurt.
    The polls close at 8 p.m. Eastern time. |Results are expected by midnight.
    She lives on Elm St. in Springfield. |Her brother lives on Fifth Ave. near the park.
    See No. 5 on the list. |No. 6 is missing.
    The world No. 1 lost in straight sets. |Her answer was no. |Everyone was surprised.
    He finished with a time of 9.58 seconds. |The record stands.
    The index closed at 4,012.32. |That was 1.1 percent higher than on Monday.
    It cost $1.5 million. |The city paid $500,000.
    Inflation was 7.9 percent in Feb. |It was the highest since 1982.
    In Sept. 2008 the bank failed. |Others followed.
    The law firm Roe, Doe et al. filed the suit. |Roe v. Wade was cited.
    He ran, e.g., in Iowa, i.e. where it mattered. |He lost.
    The match of England vs. Scotland ended in a draw. |It rained.
    Goods, services, etc. were taxed. |Food was not.
    WASHINGTON (AP) — The president will travel to Europe next week. |He will meet allies.
    KYIV, Ukraine (Reuters) - Shells hit the port on Sunday. |No one was hurt.
    LONDON, Jan. 5 — The prime minister resigned on Thursday. |Her party was stunned.
    NEW YORK — Stocks rose. |Bonds fell.
    BERLIN: Germany will close its last coal mine in 2038. |The decision was expected.
    The vote (there were 12 abstentions) was close. |The bill passed.
    The minister (who resigned last week) did not attend. |The others did.
    He was tired (he had not slept). |He went home.
    He went home. |(He had not slept.) |She stayed.
    (The BBC could not verify the claim.) |The army denied it.
    The city [Kyiv] was calm. |Traffic was light.
    “[They] were gone by then,” she said. |The house was empty.
    “I was … surprised,” he said. |He paused.
    “I never thought…” she began. |Then she stopped.
    “If only we had known ...” |He did not finish the sentence.
    He waited ... and waited. |Nobody came.
    They came, they saw … and they left. |It was over.
    “Is it safe?” is the first question people ask. |The second is the price.
    Is it safe? |Is it cheap? |No one can say.
    “Who are you?” |“A friend.” |The door opened.
    He knew what was coming. |What did he do? |Nothing.
    “Don’t shoot!” a man in a red shirt screamed as officers ran toward him. |Nobody was hurt.
    “No!” cried the children. |“We want to stay!”
    “Enough is enough!” |Protesters chanted it for hours.
    “I’m 52. |I have a family,” said Mr. Doe. |“What can I do?”
    The company said in a statement: “We take safety seriously. |We are looking into it.” |It did not elaborate.
    The statement read: “The accused was not present.” |Prosecutors declined to comment.
    “They were screaming ‘Let us out!’” Ms. Roe said. |Nobody heard them.
    “She told me, ‘I’m fine.’ |She was not,” her sister said.
    “He kept saying, ‘What now?’” |The driver could not answer.
    The paper called him “the most dangerous man in Europe.” |In 2011 it apologised.
    The so-called “Article 5” guarantees defence. |It was invoked once.
    It was, as he put it, “a bad day.” |“But tomorrow,” he added, “will be better.”
    “We have no water,” he said by phone. |“No power. |No food.”
    Asked about the plan, he said: “No comment.” |His lawyer hung up.
    “The U.S. will stand by its allies,” he said. |“So will the U.K.” |Applause followed.
    “I met him in the U.S.” |She smiled.
    Paul Ryan, R-Wis., is 45; his predecessor, John Boehner, R-Ohio, is 65. |Both are Catholic.
    She holds an M.B.A. from Harvard and a Ph.D. from Yale. |He has no degree.
    He has a B.A. in history and an M.D. |She is an engineer.
    The ship, the U.S.S. Cole, was hit at 11:18 a.m. local time. |Seventeen sailors died.
    Mount St. Helens erupted on May 18, 1980. |Fifty-seven people died.
    Ft. Lauderdale is 28 miles north of Miami. |Mt. Dora is farther.
    Pope John Paul II was not well. |He died in April.
    World War I ended in 1918. |World War II began in 1939.
    Vitamin C helps. |Vitamin D does, too.
    The answer was plan B. |Plan A had failed.
    So did I. |We all did.
    It was just my wife and I. |The children were away.
    Visit www.example.org. |The form is at https://example.org/form?id=5. |It is short.
    Contact jane.roe@example.com for details. |Replies take a week.
    The file is called report.pdf. |It has 12 pages.
    He drove a 1.6-liter car at 130 m.p.h. |The limit was 70.
    The area is 5 sq. miles. |It is flat.
    Rainfall was 12 cm. |It broke the record.
    Section 4.2 applies. |Section 5(a) does not.
    On p. 14 he disagrees. |On pp. 20-22 he does not.
    The case, U.S. v. Roe, 410 U.S. 113, was decided in 1973. |It was overturned.
    Police said the man, 31, died at the scene; his wife, 29, survived. |A third person was not hurt.
    He had three goals: win, win again, and retire. |He did.
    One thing is certain: The old rules are gone. |Nobody misses them.
    His message was simple: Vote. |They did.
    There is only one problem — there is no money. |Taxes will rise.
    The measure passed 51-49. |Two senators changed their minds.
    It was a 7-6 (7-4), 6-3 victory. |She wept.
    iPhone sales fell. |eBay shares rose.
    In 2020, 4.1 million people came. |In 2021, nobody did.
    The total was 1,200. |2,000 had been expected.
    It happened in 1945. |1946 was quieter.
    He was killed on Oct. 7. |His body was never found.
    The group, called M.I.A., toured Japan. |A.J. Roe joined in 1999.
    “It’s like A.I. on steroids,” he said. |A.I. is everywhere.
    Al-Shabab claimed the attack. |al-Qaida denied any role.
    Mrs. Thatcher, 87, died on April 8. |Messrs. Roe and Doe attended.
    The Rev. Al Sharpton spoke first. |The Very Rev. Jane Doe prayed.
    Brig. Gen. Doe and Maj. Roe were relieved. |Sgt. Smith took over.
    The Hon. John Roe presided. |Atty. Gen. Doe was absent.
    Nasdaq fell 2.1 percent, to 11,138.89, and the S.&P. 500 lost 1 percent. |Oil rose.
    Roe, who is 6 ft. 5 in. tall, plays center. |Doe is a guard.
    The drug, made by Johnson & Johnson, was approved in Dec. |Sales begin in Jan. 2023.
    Is the E.U. ready? |“Not yet,” Ms. von der Leyen said.
    “Really?” |“Yes, really,” said Mr. Doe. |He laughed.
    The choice: pay up or shut up! |Most paid.
    She sang “Who’s Sorry Now?” |The audience rose.
    He wrote “The End.” |It was 4 a.m.
    “People think, ‘Oh, it’s just a cold,’” Dr. Roe said. |“It is not.”
    “There are two Americas,” he said (again). |One is rich.
    More than 1,000 people (most of them women) marched. |“Enough!” they said.
    Mr. Trump wrote on Twitter: “Total and complete vindication. |WOW!” |He later deleted it.
    “You can’t do that!” |“Why not?” |The two men argued for an hour.
    """
}
