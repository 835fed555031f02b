/// Where the bytes of a file come from: the next ones at each call, as many as may be, nil at the
/// end.
package typealias ByteChunks = () throws -> [UInt8]?
