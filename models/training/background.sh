#!/bin/sh
# Set up what is missing, then train detached at low priority.
#   models/training/background.sh CORPUS EVAL FOLDER MINUTES [train.py options]
# FOLDER, which git should ignore, keeps the Python environment, the encoded corpus, log.tsv, train.log, train.pid and
# model.safetensors. It starts from the shipped weights, unless --init names others, and keeps the shipped tokenizer and lexicon.
# Pause with `kill -STOP $(cat FOLDER/train.pid)`, which takes effect at the end of a step, go on with -CONT; the budget of
# minutes runs on meanwhile.
set -e
here=$(cd "$(dirname "$0")" && pwd)
corpus=$1; eval=$2; mkdir -p "$3"; out=$(cd "$3" && pwd); minutes=$4; shift 4
model=$here/../paralelo-es-en
command -v zstd >/dev/null || { echo "zstd is missing: install it (Debian: apt-get install zstd)" >&2; exit 1; }
if [ ! -x "$out/venv/bin/python" ]; then
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install -q -r "$here/requirements.txt"
fi
python="$out/venv/bin/python -B"
[ -f "$out/tokenizer.json" ] || cp "$model/tokenizer.json" "$out/"
[ -f "$out/lexicon.tsv" ] || cp "$model/lexicon.tsv" "$out/"
[ -f "$out/data.npz" ] || $python "$here/prepare.py" --corpus "$corpus" --out "$out"
[ -f "$out/align.npz" ] || $python "$here/align.py" --out "$out"
[ -f "$out/shipped.safetensors" ] || $python "$here/restore.py" --model "$model" --out "$out/shipped.safetensors"
nohup nice -n 19 $python "$here/train.py" --out "$out" --eval "$eval" --minutes "$minutes" --init "$out/shipped.safetensors" "$@" > "$out/train.log" 2>&1 &
echo $! > "$out/train.pid"
echo "training as process $(cat "$out/train.pid"), log in $out/train.log"
