"""Lines of results and standings, as sports pages print them, made from the open lists of names.

News agencies write a third of their lines so; no open set holds any. A club stands for its city (ORG), a national
team for its country (LOC), and a player has the country in brackets.
"""
import csv
import os


def make(folder, count, random):
    """Returns (text, names) lines."""
    cities = [r["name"] for r in csv.DictReader(open(os.path.join(folder, "geonames-world-cities/world-cities.csv"), encoding="utf-8"))]
    countries = [l.strip() for l in open(os.path.join(folder, "nltk-gazetteers/countries.txt"), encoding="utf-8") if l.strip()]
    given = [l.split()[0].title() for part in ("female", "male") for l in list(open(os.path.join(folder, f"us-census-1990-names/dist.{part}.first")))[:600]]
    family = [l.split()[0].title() for l in list(open(os.path.join(folder, "us-census-1990-names/dist.all.last")))[:12000]]
    nations = ["English", "French", "German", "Italian", "Spanish", "Dutch", "Belgian", "Scottish", "Russian", "Polish", "Brazilian", "Swiss", "Austrian", "Turkish", "Greek"]
    sports = ["soccer", "cricket", "tennis", "baseball", "basketball", "golf", "rugby", "ice hockey", "athletics", "cycling", "boxing"]
    suffixes = ["United", "City", "Rovers", "Town", "FC", "County", "Athletic", "Wanderers", "Albion", "Rangers", "Dynamo", "Sporting", "Real", "Inter"]
    nicknames = ["Lions", "Bears", "Eagles", "Giants", "Kings", "Hawks", "Tigers", "Bulls", "Stars", "Rockets", "Reds", "Pirates", "Rangers", "Royals"]
    small = lambda n=9: str(random.randint(0, n))
    choose = random.choice

    def club():
        city, chance = choose(cities), random.random()
        if chance < 0.6:
            return city, "ORG"
        if chance < 0.8:
            return f"{city} {choose(suffixes)}", "ORG"
        return (f"{choose(suffixes[-4:])} {city}", "ORG") if chance < 0.9 else (f"{city} {choose(nicknames)}", "ORG")

    def team():
        return (choose(countries), "LOC") if random.random() < 0.25 else club()

    def player(full=0.7):
        first, last = choose(given), choose(family)
        if random.random() < full:
            return f"{first} {last}", "PER"
        return (last, "PER") if random.random() < 0.6 else (f"{first[0]}. {last}", "PER")

    country = lambda: (choose(countries), "LOC")
    nation = lambda: (choose(nations), "MISC")

    def line():
        kind = random.randint(0, 13)
        if kind == 0:
            return [team(), " " + small() + " ", team(), " " + small()]
        if kind == 1:
            return [club()] + [f" {random.randint(0, 99)}" for _ in range(random.randint(3, 8))]
        if kind == 2:
            return [f"{random.randint(1, 30)}. ", player(0.9), " ( ", country(), f" ) {random.randint(9, 250)}.{random.randint(10, 99)}" + choose(["", " seconds", " metres"])]
        if kind == 3:
            parts = [player(0.9), " ( ", country(), " ) beat ", player(0.9), " ( ", country(), " )"]
            return parts + [f" {small(7)}-{small(7)}" for _ in range(random.randint(2, 3))]
        if kind == 4:
            return [choose(["Scorers : ", "Scorer : ", ""]), team(), " - ", player(0.3), f" {random.randint(1, 90)} , ", player(0.3), f" {random.randint(1, 90)}"]
        if kind == 5:
            city = choose(cities).upper()
            return [(city, "LOC"), f" {random.randint(1990, 2023)}-{random.randint(10, 12)}-{random.randint(10, 28)}"]
        if kind == 6:
            return [choose(sports).upper() + " - ", (choose(nations).upper(), "MISC"), " " + choose(["LEAGUE", "FIRST DIVISION", "CUP", "PREMIER LEAGUE"]) + " " + choose(["RESULTS", "STANDINGS", "SUMMARIES", "SCORES"]) + " ."]
        if kind == 7:
            return ["Result" + choose(["", "s"]) + " of ", nation(), f" {choose(['first', 'second', 'third', 'premier'])} division {choose(sports)} matches on {choose(['Monday', 'Friday', 'Saturday', 'Sunday'])} :"]
        if kind == 8:
            a, b = club()[0].upper(), club()[0].upper()
            return [(a, "ORG"), choose([" AT ", " BEAT ", " V "]), (b, "ORG")]
        if kind == 9:
            return [player(0.2), " b ", player(0.2), f" {random.randint(0, 150)}"] if random.random() < 0.5 else [player(0.2), " c ", player(0.1), " b ", player(0.1), f" {random.randint(0, 150)}"]
        if kind == 10:
            return [club(), f" {random.randint(10, 99)} {random.randint(10, 99)} .{random.randint(200, 699)} " + choose(["-", str(random.randint(1, 30)), f"{random.randint(1, 30)} 1/2"])]
        if kind == 11:
            return [choose(sports).upper() + " - ", (choose(family).upper(), "PER"), " " + choose(["WINS", "LEADS", "BEATS", "RETIRES AFTER", "OUT OF", "SETS RECORD IN"]) + " ", (choose(cities).upper(), "LOC"), choose([" .", " OPEN ."])]
        if kind == 12:
            return [f"{random.randint(1, 30)}. ", player(1), ", ", (club()[0], "ORG"), f", {random.randint(1, 9)} hours {random.randint(1, 59)} minutes"]
        return ["Halftime " if random.random() < 0.5 else "", f"{small(3)}-{small(3)} . Attendance : {random.randint(1, 60)},{random.randint(100, 999)}"]

    made = []
    while len(made) < count:
        text, names = "", []
        for part in line():
            if isinstance(part, tuple):
                names.append((len(text), len(text) + len(part[0]), part[1]))
                text += part[0]
            else:
                text += part
        made.append((text, names))
    return made
