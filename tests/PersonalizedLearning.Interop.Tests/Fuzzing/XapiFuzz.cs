using System.Text;
using System.Text.Json;
using PersonalizedLearning.Interop.Tests.Xapi;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Statements, damaged: every statement is read or reported, all of its values are in what is written again, and what bears no evidence is counted.</summary>
internal static class XapiFuzz
{
    private static readonly XapiProfile Profile = new()
    {
        Competencies = [XapiCompetencyRule.Of("https://example.org/q/1", Competencies.CompetencyId.From("half")), new XapiCompetencyRule { Extension = "https://example.org/y" }],
        HintsExtension = "https://example.org/hints",
        Zone = "UTC",
    };

    public static FuzzedReader Reader { get; } = new(
        "xapi",
        () =>
        [
            .. new[]
            {
                $"[{XapiFixture.Full},{XapiFixture.Minimal}]", $"{{\"statements\":[{XapiFixture.Full}],\"more\":\"\"}}", $"[{XapiFixture.Faulty}]", $"{XapiFixture.Minimal}\n{XapiFixture.Minimal}\n", Own(),
            }.Select(Encoding.UTF8.GetBytes),
        ],
        Read)
    {
        Tokens = ["\"scaled\":-1,", "\"objectType\":\"Group\",", "\"objectType\":\"SubStatement\",", "\"extensions\":{\"personalizedlearning:event\":{\"kind\":\"evidence\"}},", "\"raw\":34,\"min\":0,\"max\":0,"],
    };

    private static string Own() => XapiFixture.Write([new XapiExport().Statement(Evidence.EvidenceRecord.Observed(
        "e1", Journal.LearnerId.From("ana"), Competencies.CompetencyId.From("half"), Evidence.Outcome.Rating(3), NodaTime.Instant.FromUtc(2026, 3, 2, 9, 15)) with { Hints = 2, Item = "q" })!]);

    private static string? Read(byte[] input)
    {
        using var stream = new MemoryStream(input);
        var reads = XapiReader.Read(stream).ToList();
        var mapping = new XapiEvidenceMapping(Profile);
        var events = mapping.Journals(reads).Sum(journal => journal.Events.Count);
        if (events == 0 && mapping.Diagnostics.Count == 0 && reads.Count > 0)
        {
            return "statements that became no evidence";
        }

        foreach (var read in reads)
        {
            if (read.Statement is { } statement && XapiFixture.Read(XapiFixture.Write([statement], new XapiWriteOptions { KeepsInvalid = true })).Statement != statement)
            {
                return $"something of {read.Place} on the way out";
            }
        }

        return LostValues(input, reads);
    }

    private static string? LostValues(byte[] input, List<XapiStatementRead> reads)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(input.AsMemory(input is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        }
        catch (JsonException)
        {
            return null;
        }

        using (document)
        {
            var statements = StatementsOf(document.RootElement).ToList();
            var kept = reads.Where(item => item.Statement is not null || item.Diagnostics.Any(problem => problem.Code == "statement-expected")).ToList();
            if (statements.Count != kept.Count)
            {
                return FormattableString.Invariant($"{statements.Count} statements, of which {kept.Count} came");
            }

            for (var index = 0; index < kept.Count; index++)
            {
                if (kept[index].Statement is not { } statement || kept[index].Diagnostics.Any(item => item.Code == "duplicate-member"))
                {
                    continue;
                }

                using var written = JsonDocument.Parse(XapiFixture.Write([statement], new XapiWriteOptions { KeepsInvalid = true, Layout = XapiLayout.Lines }));
                var (before, after) = (Values(statements[index]), Values(written.RootElement));
                if (before != after)
                {
                    return FormattableString.Invariant($"{before - after} of {before} values of {kept[index].Place}");
                }
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> StatementsOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }

        var first = root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Select(member => member.Name).FirstOrDefault() : null;
        var isAnswer = first is "statements" or "more" || (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("statements", out var last) && last.ValueKind == JsonValueKind.Array);
        return !isAnswer ? [root]
            : root.EnumerateObject().Where(member => member.Name == "statements" && member.Value.ValueKind == JsonValueKind.Array).SelectMany(member => member.Value.EnumerateArray());
    }

    private static int Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.GetPropertyCount() > 0 => value.EnumerateObject().Sum(member => Values(member.Value)),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().Sum(Values),
        _ => 1,
    };
}
