// check-log checks the evidence of a ledger with the packages of Go's own checksum database.
//
//	check-log checkpoint VKEY CHECKPOINT        the signature under a checkpoint
//	check-log inclusion VKEY PROOF LEAF         that the leaf is in the log, by a tlog-proof
//	check-log consistency VKEY OLD PROOF        that the log only grew since the checkpoint OLD
//	check-log export VKEY CHECKPOINT EVENTS     that the lines of an export are the log
//	check-log tiles VKEY FOLDER                 every entry of a mirror, against its checkpoint
//
// It prints the origin, the size and the root it was led to. Tools/setup builds it.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A checkpoint whose signature was checked.
type checkpoint struct {
	origin string
	tree   tlog.Tree
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "check-log:", err)
		os.Exit(1)
	}
}

func run(words []string) error {
	checks := map[string]struct {
		files int
		check func(vkey string, files [][]byte) (checkpoint, error)
	}{
		"checkpoint":  {1, func(vkey string, files [][]byte) (checkpoint, error) { return open(vkey, files[0]) }},
		"inclusion":   {2, inclusion},
		"consistency": {2, consistency},
		"export":      {2, export},
	}
	if len(words) == 3 && words[0] == "tiles" {
		return show(mirror(words[1], words[2]))
	}
	if len(words) < 2 || len(words) != checks[words[0]].files+2 {
		return errors.New("see the head of Tests/Peers/check-log/main.go")
	}
	var files [][]byte
	for _, name := range words[2:] {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		files = append(files, data)
	}
	return show(checks[words[0]].check(words[1], files))
}

func show(c checkpoint, err error) error {
	if err == nil {
		fmt.Println(c.origin, c.tree.N, c.tree.Hash)
	}
	return err
}

func open(vkey string, data []byte) (checkpoint, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return checkpoint{}, err
	}
	signed, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return checkpoint{}, err
	}
	origin, rest, _ := strings.Cut(signed.Text, "\n")
	if origin != verifier.Name() {
		return checkpoint{}, fmt.Errorf("the origin is %q", origin)
	}
	// tlog knows the checkpoints of one log only: under its name, the lines are the same.
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + rest))
	return checkpoint{origin, tree}, err
}

// split cuts a proof file into its lines and the checkpoint behind the first empty line.
func split(data []byte) (lines []string, note []byte, err error) {
	head, note, found := bytes.Cut(data, []byte("\n\n"))
	if !found {
		return nil, nil, errors.New("the proof has no empty line")
	}
	return strings.Split(string(head), "\n"), note, nil
}

func hashes(lines []string) (list []tlog.Hash, err error) {
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		list = append(list, hash)
	}
	return list, nil
}

func number(line, word string) (int64, error) {
	if !strings.HasPrefix(line, word+" ") {
		return 0, fmt.Errorf("there is no line %q", word)
	}
	return strconv.ParseInt(line[len(word)+1:], 10, 64)
}

func inclusion(vkey string, files [][]byte) (checkpoint, error) {
	lines, signed, err := split(files[0])
	if err != nil {
		return checkpoint{}, err
	}
	c, err := open(vkey, signed)
	if err != nil {
		return checkpoint{}, err
	}
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		return checkpoint{}, errors.New("this is no tlog-proof")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return checkpoint{}, errors.New("there is no index")
	}
	index, err := number(lines[0], "index")
	if err != nil {
		return checkpoint{}, err
	}
	path, err := hashes(lines[1:])
	if err != nil {
		return checkpoint{}, err
	}
	return c, tlog.CheckRecord(path, c.tree.N, c.tree.Hash, index, tlog.RecordHash(files[1]))
}

func consistency(vkey string, files [][]byte) (checkpoint, error) {
	old, err := open(vkey, files[0])
	if err != nil {
		return checkpoint{}, err
	}
	lines, signed, err := split(files[1])
	if err != nil {
		return checkpoint{}, err
	}
	c, err := open(vkey, signed)
	if err != nil {
		return checkpoint{}, err
	}
	size, err := number(lines[0], "old")
	if err != nil {
		return checkpoint{}, err
	}
	if size != old.tree.N {
		return checkpoint{}, fmt.Errorf("the proof is from size %d", size)
	}
	path, err := hashes(lines[1:])
	if err != nil {
		return checkpoint{}, err
	}
	return c, tlog.CheckTree(path, c.tree.N, c.tree.Hash, old.tree.N, old.tree.Hash)
}

func export(vkey string, files [][]byte) (checkpoint, error) {
	c, err := open(vkey, files[0])
	if err != nil {
		return checkpoint{}, err
	}
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) (list []tlog.Hash, err error) {
		for _, index := range indexes {
			list = append(list, stored[index])
		}
		return list, nil
	})
	lines := bytes.SplitAfter(files[1], []byte("\n"))
	for index, line := range lines[:len(lines)-1] {
		added, err := tlog.StoredHashes(int64(index), bytes.TrimSuffix(line, []byte("\n")), reader)
		if err != nil {
			return checkpoint{}, err
		}
		stored = append(stored, added...)
	}
	if rest := lines[len(lines)-1]; len(rest) > 0 || int64(len(lines)-1) != c.tree.N {
		return checkpoint{}, fmt.Errorf("%d whole lines for %d events", len(lines)-1, c.tree.N)
	}
	root, err := tlog.TreeHash(c.tree.N, reader)
	if err == nil && root != c.tree.Hash {
		err = fmt.Errorf("the root of the export is %v", root)
	}
	return c, err
}

// A folder of tiles of height 8, as C2SP tlog-tiles names them.
type folder string

func (f folder) Height() int { return 8 }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) (list [][]byte, err error) {
	for _, tile := range tiles {
		data, err := f.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		list = append(list, data)
	}
	return list, nil
}

func (f folder) read(path string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(f), filepath.FromSlash(path)))
}

func mirror(vkey, name string) (checkpoint, error) {
	f := folder(name)
	signed, err := f.read("checkpoint")
	if err != nil {
		return checkpoint{}, err
	}
	c, err := open(vkey, signed)
	if err != nil {
		return checkpoint{}, err
	}
	reader := tlog.TileHashReader(c.tree, f)
	for first := int64(0); first < c.tree.N; first += 256 {
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: 256}
		if left := c.tree.N - first; left < 256 {
			tile.W = int(left)
		}
		bundle, err := f.read(strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1))
		if err != nil {
			return checkpoint{}, err
		}
		var indexes []int64
		for i := 0; i < tile.W; i++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, first+int64(i)))
		}
		proved, err := reader.ReadHashes(indexes)
		if err != nil {
			return checkpoint{}, err
		}
		for i, hash := range proved {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return checkpoint{}, fmt.Errorf("the bundle of entry %d is cut", first+int64(i))
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if tlog.RecordHash(bundle[2:end]) != hash {
				return checkpoint{}, fmt.Errorf("entry %d is not in the tree", first+int64(i))
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return checkpoint{}, fmt.Errorf("the bundle after entry %d is too long", first)
		}
	}
	return c, nil
}
