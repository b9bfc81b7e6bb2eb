import ArgumentParser

@main
struct Wiecha: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wiecha",
        abstract: "The office of a building firm and the zones of its buildings, in one program.",
        subcommands: [
            Serve.self, Migrate.self, BackupCommand.self, RestoreCommand.self, CheckHistory.self, Deliver.self, Reader.self,
            SmallPicture.self,
        ])
}
