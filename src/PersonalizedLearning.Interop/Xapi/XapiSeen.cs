using System.Buffers.Binary;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Remembers which statements there were, what evidence they became, and which are void.</summary>
internal sealed class XapiSeen(DiagnosticLog log)
{
    private readonly Dictionary<string, ulong> digests = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (LearnerId Learner, EventId Id)[]> evidence = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(XapiVoiding Voiding, string Place)>> voids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a statement was not there before; what repeats one is counted, and what contradicts one is reported.</summary>
    public bool IsNew(XapiStatement statement, string place)
    {
        if (statement.Id is not { } id)
        {
            return true;
        }

        var digest = BinaryPrimitives.ReadUInt64BigEndian(XapiDigest.Of(statement));
        if (digests.TryAdd(id, digest))
        {
            return true;
        }

        if (digests[id] == digest)
        {
            log.AddRepeated("repeated-statement", DiagnosticSeverity.Info, "id", () => place, $"Statement '{JsonText.Short(id)}' was there before with the same content; it counts once.");
        }
        else
        {
            log.Add("conflicting-statement", DiagnosticSeverity.Error, place, $"Statement '{JsonText.Short(id)}' was there before with another content; expected one content for an identifier. The first is kept.");
        }

        return false;
    }

    /// <summary>Keeps what a statement became, and gives the voidings that came before it.</summary>
    public IEnumerable<JournalEvent> Remember(string id, IReadOnlyList<JournalEvent> events)
    {
        (LearnerId, EventId)[] records = [.. events.OfType<EvidenceRecord>().Select(item => (item.Learner, item.Id))];
        evidence[id] = records;
        return voids.Remove(id, out var earlier) ? [.. earlier.SelectMany(item => Voided(records, item.Voiding))] : [];
    }

    /// <summary>Voids what a statement became; kept until the statement comes where it has not come yet.</summary>
    public IReadOnlyList<JournalEvent> Void(string id, XapiVoiding voiding, string place)
    {
        if (evidence.TryGetValue(id, out var events))
        {
            return [.. Voided(events, voiding)];
        }

        if (!voids.TryGetValue(id, out var waiting))
        {
            voids.Add(id, waiting = []);
        }

        waiting.Add((voiding, place));
        return [];
    }

    /// <summary>Reports the voidings of statements that never came, or bore no evidence.</summary>
    public void ReportUnknownVoids()
    {
        foreach (var (id, waiting) in voids)
        {
            foreach (var (_, place) in waiting)
            {
                log.AddRepeated(
                    "voided-statement-unknown", DiagnosticSeverity.Warning, digests.ContainsKey(id) ? "without evidence" : "absent", () => place,
                    $"Statement '{JsonText.Short(id)}' is voided, and {(digests.ContainsKey(id) ? "bore no evidence" : "is not among those read")}; there is nothing to void.");
            }
        }

        voids.Clear();
    }

    private static IEnumerable<JournalEvent> Voided((LearnerId Learner, EventId Id)[] records, XapiVoiding voiding) => records.Select(record => voiding.Of(record.Learner, record.Id));
}
