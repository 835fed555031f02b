// A witness of logs on loopback (C2SP tlog-witness, tlog-cosignature), over the Go project's own readers of
// notes and trees. It shares no line with the program that it judges.
//
// witness FOLDER VKEY…: FOLDER holds the witness's private key in the file "key", the newest checkpoint of
// each log it has seen, and every checkpoint that it refused. The address is the first line it prints.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type witness struct {
	folder string
	logs   map[string]note.Verifier
	name   string
	key    ed25519.PrivateKey
	mutex  sync.Mutex
}

type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

func main() {
	// Whoever started it may have died.
	time.AfterFunc(10*time.Minute, func() { os.Exit(0) })
	w := &witness{folder: os.Args[1], logs: map[string]note.Verifier{}}
	secret, err := os.ReadFile(filepath.Join(w.folder, "key"))
	expect(err)
	// PRIVATE+KEY+name+hash+base64(0x04 || seed), which sumdb/note does not read: it knows only 0x01.
	parts := strings.SplitN(strings.TrimSpace(string(secret)), "+", 5)
	seed, err := base64.StdEncoding.DecodeString(parts[4])
	expect(err)
	w.name, w.key = parts[2], ed25519.NewKeyFromSeed(seed[1:])
	for _, vkey := range os.Args[2:] {
		verifier, err := note.NewVerifier(vkey)
		expect(err)
		w.logs[verifier.Name()] = verifier
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	expect(err)
	fmt.Printf("http://%s\n", listener.Addr())
	http.HandleFunc("/add-checkpoint", func(answer http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(io.LimitReader(request.Body, 1<<16))
		if err != nil || request.Method != http.MethodPost {
			http.Error(answer, "POST a checkpoint", http.StatusBadRequest)
			return
		}
		status, text := w.judge(body)
		if status == http.StatusConflict {
			answer.Header().Set("Content-Type", "text/x.tlog.size")
		}
		answer.WriteHeader(status)
		io.WriteString(answer, text+"\n")
	})
	log.Fatal(http.Serve(listener, nil))
}

// judge answers one request; nothing is signed before it is remembered.
func (w *witness) judge(body []byte) (int, string) {
	header, signed, isWhole := bytes.Cut(body, []byte("\n\n"))
	lines := strings.Split(string(header), "\n")
	old, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "old "), 10, 64)
	if !isWhole || !strings.HasPrefix(lines[0], "old ") || err != nil || old < 0 {
		return http.StatusBadRequest, "malformed request"
	}
	var proof tlog.TreeProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return http.StatusBadRequest, "malformed proof"
		}
		proof = append(proof, hash)
	}
	new, isCheckpoint := parse(signed)
	if !isCheckpoint || old > new.size {
		return http.StatusBadRequest, "malformed checkpoint"
	}
	verifier, isKnown := w.logs[new.origin]
	if !isKnown {
		return http.StatusNotFound, "unknown log"
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return http.StatusForbidden, "invalid signature"
	}

	w.mutex.Lock()
	defer w.mutex.Unlock()
	file := filepath.Join(w.folder, fmt.Sprintf("%x", sha256.Sum256([]byte(new.origin))))
	remembered, _ := os.ReadFile(file)
	last, isSeen := parse(remembered)
	if old != last.size {
		return http.StatusConflict, strconv.FormatInt(last.size, 10)
	}
	isGrowth := len(proof) == 0
	if isSeen && last.size > 0 {
		isGrowth = tlog.CheckTree(proof, new.size, new.root, last.size, last.root) == nil
	}
	if !isGrowth {
		keep(fmt.Sprintf("%s.refused.%x", file, sha256.Sum256(signed)), signed)
		return http.StatusUnprocessableEntity, "the consistency proof does not hold"
	}
	keep(file, signed)
	return http.StatusOK, w.cosign(opened.Text)
}

// cosign makes the signature line: the time before the text, and both in the line.
func (w *witness) cosign(text string) string {
	now := time.Now().Unix()
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", now, text)
	public := append([]byte{0x04}, w.key.Public().(ed25519.PublicKey)...)
	id := sha256.Sum256(append([]byte(w.name+"\n"), public...))
	line := binary.BigEndian.AppendUint64(id[:4:4], uint64(now))
	line = append(line, ed25519.Sign(w.key, []byte(message))...)
	return "\u2014 " + w.name + " " + base64.StdEncoding.EncodeToString(line)
}

// parse reads the three lines of a checkpoint without asking who signed it.
func parse(signed []byte) (checkpoint, bool) {
	text, _, _ := strings.Cut(string(signed), "\n\n")
	lines := strings.Split(text, "\n")
	if len(lines) != 3 {
		return checkpoint{}, false
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	root, rootErr := tlog.ParseHash(lines[2])
	return checkpoint{lines[0], size, root}, err == nil && rootErr == nil && size >= 0
}

// keep writes a whole note, because a size and a root alone would prove nothing to others.
func keep(file string, signed []byte) {
	written, err := os.Create(file + ".new")
	expect(err)
	_, err = written.Write(signed)
	expect(err)
	expect(written.Sync())
	expect(written.Close())
	expect(os.Rename(file+".new", file))
}

func expect(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
