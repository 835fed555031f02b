import Foundation
import PowerCutVFS

/// One thing a program did to the files of a folder, in the order it was done.
package enum DiskOperation: Equatable, Sendable {
  /// The name was there before the program began; the file has this number from now on.
  case found(name: String, file: Int32)
  /// The name leads to the file, which may be new and empty.
  case linked(name: String, file: Int32)
  case unlinked(name: String)
  case renamed(from: String, to: String)
  case wrote(file: Int32, offset: Int, bytes: [UInt8])
  case truncated(file: Int32, size: Int)
  /// Everything written to the file so far outlasts a power cut.
  case synced(file: Int32)
  /// So do the names in the folder; the watched folder itself is "".
  case syncedFolder(String)
  /// Somebody was told that so much is stored, or these words.
  case acknowledged(number: Int, words: [UInt8])
}

extension DiskOperation {
  /// Reads a trace that a recorder of `DiskTrace.h` wrote.
  package static func all(inTrace path: String) throws -> [DiskOperation] {
    let data = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var operations: [DiskOperation] = []
    var offset = 0
    while offset < data.count {
      let head = data.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: disk_record.self)
      }
      let name = offset + MemoryLayout<disk_record>.size
      let bytes = name + Int(head.name_length)
      offset = bytes + Int(head.length)
      operations.append(
        try DiskOperation(
          head, name: String(decoding: data[name..<bytes], as: UTF8.self),
          bytes: Array(data[bytes..<offset])))
    }
    return operations
  }

  private init(_ head: disk_record, name: String, bytes: [UInt8]) throws {
    let (file, number) = (head.file, Int(head.offset))
    self =
      switch disk_operation(rawValue: UInt32(head.operation)) {
      case DISK_FOUND: .found(name: name, file: file)
      case DISK_LINKED: .linked(name: name, file: file)
      case DISK_UNLINKED: .unlinked(name: name)
      case DISK_RENAMED: .renamed(from: name, to: String(decoding: bytes, as: UTF8.self))
      case DISK_WROTE: .wrote(file: file, offset: number, bytes: bytes)
      case DISK_TRUNCATED: .truncated(file: file, size: number)
      case DISK_SYNCED: .synced(file: file)
      case DISK_SYNCED_FOLDER: .syncedFolder(name)
      case DISK_ACKNOWLEDGED: .acknowledged(number: number, words: bytes)
      default: throw UnreadableTrace(operation: head.operation)
      }
  }

  /// Whether it changes what is written in a file.
  var file: Int32? {
    switch self {
    case .wrote(let file, _, _), .truncated(let file, _): file
    default: nil
    }
  }

  /// The folders whose names it changes.
  var folders: Set<String> {
    switch self {
    case .linked(let name, _), .unlinked(let name): [Self.folder(of: name)]
    case .renamed(let old, let new): [Self.folder(of: old), Self.folder(of: new)]
    default: []
    }
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }
}

/// A trace with an operation that no recorder writes.
struct UnreadableTrace: Error {
  let operation: UInt8
}
