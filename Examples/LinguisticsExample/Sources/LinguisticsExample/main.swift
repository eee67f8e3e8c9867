import Linguistics

let layers = TextLayers("Angela Merkel didn't fly to Paris on 13 April 2021. Merkel met Joe Biden in Berlin.")
for sentence in try layers.sentences {
  print(layers[sentence])
  for token in try layers.taggedTokens[sentence.tokens] {
    print("  \(token.text)  \(token.upos)  \(token.lemma)")
  }
}
for entity in try layers.entities {
  print(layers[entity], entity.type, entity.name, entity.value ?? "-", separator: " | ")
}
