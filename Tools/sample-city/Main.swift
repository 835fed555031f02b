@main enum SampleCity { static func main() {} }
