#!/bin/sh
# Trains the tag model from the data to the embedded model: about twenty minutes on one core.
#
#     Sources/Training/Tags/train.sh DATA WORK
#
# DATA is the folder of annotated sets (its README names them), WORK a folder for what lies between.
# Needs what the names network needs (../Names/train.sh): Python 3.11 with torch, and the encoder as a package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
cd "$root"
swift build -c release --product train
train=.build/release/train
names=$data/names
reviews=$data/sentiment/reviews
"$train" open-text "$work/open.conllu" \
  "$names"/train-wnut*.conll "$names/train-btc-news.conll" "$names"/train-crossner*.conll \
  "$reviews/product_reviews_1" "$reviews/product_reviews_2" --one-in 2 "$reviews/pros_cons" \
  --one-in 5 "$names/train-gmb.conll" "$data/news" \
  --one-in 8 "$reviews/movie_reviews" "$reviews/sentence_polarity" "$reviews/subjectivity" \
  --one-in 12 "$data/quotes/litbank/coref/tsv"
python3 "$here/teacher.py" "$data" "$work/teacher.pt" 800
python3 "$here/label.py" "$work/teacher.pt" "$work/open.conllu" "$work/taught.conllu"
"$train" tags Sources/CModels/Data/tag-model.bin "$data/treebanks/ewt-train.conllu" "$data/treebanks/gum-train.conllu" \
  --taught "$work/taught.conllu" --dev "$data/treebanks/ewt-dev.conllu" "$data/treebanks/gum-dev.conllu" \
  --text "$names/train-gmb.conll" "$names"/train-crossner*.conll "$names"/train-wnut*.conll \
  "$names/train-btc-news.conll" "$data/news" "$reviews" "$data/quotes/litbank/coref/tsv" \
  --clusters 512 --taught-share 200 --passes 10 --dropout 90 --minimum 3 --smallest 4 --lines 46000 --rows 4500
