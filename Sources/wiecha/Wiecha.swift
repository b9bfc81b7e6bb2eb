import App
import ArgumentParser

@main struct Wiecha { static func main() {} }
