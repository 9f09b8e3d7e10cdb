using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>What of the evidence behind a credential is shown in it.</summary>
internal sealed class ShownEvidence(EvidenceLedger ledger, CredentialIssue issue)
{
    private readonly Dictionary<EventId, EvidenceRecord> records = ledger.Entries.ToDictionary(entry => entry.Record.Id, entry => entry.Record);

    /// <summary>Whether each piece may be seen, and who gave an award.</summary>
    public bool ShowsRecords => issue.Disclosure == CredentialDisclosure.Records;

    /// <summary>Those of the pieces that may be seen.</summary>
    public IEnumerable<EvidenceRecord> Visible(ValueList<EventId> evidence) =>
        from id in evidence
        let record = records.GetValueOrDefault(id)
        where record is not null && (issue.MayShow is null || issue.MayShow(record))
        select record;

    /// <summary>The pieces as a credential shows them.</summary>
    public ValueList<BadgeEvidence> Of(ValueList<EventId> evidence) => ShowsRecords
        ? Visible(evidence).Select(Record).ToValueList()
        : Of(evidence.Where(records.ContainsKey).CountBy(id => records[id].Source).Select(item => (item.Key, item.Value)), issue);

    /// <summary>Counts as a credential shows them.</summary>
    public static ValueList<BadgeEvidence> Of(IEnumerable<(EvidenceSource Source, int Count)> counts, CredentialIssue issue) => issue.Disclosure == CredentialDisclosure.Nothing
        ? default
        : counts.OrderBy(item => item.Source).Select(item => Counted(Words<EvidenceSource>.Of(item.Source), item.Count)).ToValueList();

    private static BadgeEvidence Counted(string kind, int count) => new()
    {
        Type = ["Evidence"],
        Name = FormattableString.Invariant($"{count} × {kind}"),
        Genre = kind,
        Other = [new JsonMember(BadgeTerms.Count, FormattableString.Invariant($"{count}"))],
    };

    private static BadgeEvidence Record(EvidenceRecord record) => new()
    {
        Id = NameUuid.UrnOf($"evidence\n{record.Learner}\n{record.Id}"),
        Type = ["Evidence"],
        Name = record.Item ?? record.Activity,
        Genre = Words<EvidenceSource>.Of(record.Source),
        Other = [new JsonMember(BadgeTerms.Event, JsonText.Of(record.Id.Value))],
    };
}
