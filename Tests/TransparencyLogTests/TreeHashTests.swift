import Foundation
import Testing
import TransparencyLog

struct TreeHashTests {
  let hash = MerkleTree.leafHash(Array("L123456".utf8))

  @Test func `a hash is 32 bytes and nothing else`() {
    for count in [0, 1, 12, 31, 33, 64] {
      #expect(TreeHash(bytes: [UInt8](repeating: 7, count: count)) == nil)
    }
    let bytes = (0..<32).map { UInt8($0) }
    #expect(TreeHash(bytes: bytes)?.bytes == bytes)
    #expect(bytes.withUnsafeBytes { TreeHash(bytes: $0) }?.bytes == bytes)
    #expect([UInt8]().withUnsafeBytes { TreeHash(bytes: $0) } == nil)
    #expect(TreeHash(bytes: AnyCollection(bytes))?.bytes == bytes)
    #expect(MemoryLayout<TreeHash>.size == 32)
  }

  @Test func `the bytes are appended in order`() {
    var output: [UInt8] = [1]
    hash.append(to: &output)
    #expect(output == [1] + hash.bytes)
  }

  @Test func `base64 goes out and comes back`() {
    #expect(MerkleTree.emptyRoot.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(TreeHash(base64: hash.base64) == hash)
    #expect("\(hash)" == hash.base64)
  }

  @Test(arguments: [
    "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "47DEQpj8HBSa+/TImW+5JCeu\nQeRkm5NMpJWZG3hSuFU=",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==", "bGF0ZXIgdGhhbiBhbGw=",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ])
  func `any other spelling is refused`(text: String) {
    #expect(TreeHash(base64: text) == nil)
  }
}
