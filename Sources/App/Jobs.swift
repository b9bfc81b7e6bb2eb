import Store

/// What runs behind the pages: one line per kind of job.
enum Jobs {
    static func handlers(_ world: World) -> [String: JobHandler] {
        [
            SystemLetter.job: { ticket in try await world.post.send(try ticket.decode(SystemLetter.self), job: ticket.id, in: world) },
            ContactWork.job: { ticket in try await ContactWork.run(ticket, in: world) },
            DocumentText.job: { ticket in try await DocumentText.run(ticket, in: world) },
            HandoverWork.job: { ticket in try await ticket.decode(HandoverWork.self).run(firm: ticket.firm ?? 0, in: world) },
            TrashPurge.job: { ticket in try await TrashPurge.run(ticket, in: world) },
            BlobSweep.job: { ticket in try await BlobSweep.run(ticket, in: world) },
            PassingFile.job: { ticket in try await PassingFile.expire(ticket, in: world) },
            UploadExpiry.job: { ticket in try await UploadExpiry.run(ticket, in: world) },
            OfferReminder.job: { ticket in try await ticket.decode(OfferReminder.self).now(firm: ticket.firm ?? 0, in: world) },
            OfferAnswerLetter.job: { ticket in try await ticket.decode(OfferAnswerLetter.self).now(firm: ticket.firm ?? 0, in: world) },
            TaskReminder.job: { ticket in try await ticket.decode(TaskReminder.self).now(firm: ticket.firm ?? 0, in: world) },
            TaskDigest.job: { ticket in try await TaskDigest.run(ticket, in: world) },
            DutyWatch.job: { ticket in try await DutyWatch.run(ticket, in: world) },
            FridayLetter.job: { ticket in try await FridayLetter.run(ticket, in: world) },
            DispatchJob.job: { ticket in try await DispatchJob.run(ticket, in: world) },
            ScheduledSending.job: { ticket in try await ScheduledSending.run(ticket, in: world) },
            MailCensusJob.job: { ticket in try await MailCensusJob.run(ticket, in: world) },
            ThreadSnooze.job: { ticket in try await ThreadSnooze.run(ticket, in: world) },
            SentCopyJob.job: { ticket in try await SentCopyJob.run(ticket, in: world) },
            WebhookFan.job: { ticket in try await WebhookFan.run(ticket, in: world) },
        ]
    }

    /// Kinds that are done many at a time.
    static func batches(_ world: World) -> [String: JobBatch] {
        [
            ArrivalJob.job: JobBatch { tickets in await ArrivalBatch.run(tickets, in: world) },
            MailPollJob.job: JobBatch(size: 8, lanes: 3) { tickets in await MailPollJob.run(tickets, in: world) },
            WebhookSending.job: WebhookSending.batch(world),
        ]
    }
}
