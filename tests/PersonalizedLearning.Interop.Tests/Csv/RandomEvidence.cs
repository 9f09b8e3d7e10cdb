using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.Csv;

/// <summary>Evidence that tables can say, made up from a seed.</summary>
internal static class RandomEvidence
{
    private static readonly string[] Names = ["a", "b", "ä ö", "x,y", "q\"r", "=1", " c", "字\ud83d\ude00", "row-2"];

    /// <summary>Rows as a table would give them.</summary>
    public static List<EvidenceCsvRow> Rows(Random random, int count) => [.. Enumerable.Range(1, count).Select(row => Row(random, row))];

    private static EvidenceCsvRow Row(Random random, int row)
    {
        var record = new EvidenceRecord
        {
            Id = EventId.From(random.Next(2) == 0 ? FormattableString.Invariant($"row-{row}") : FormattableString.Invariant($"e{row}")),
            Learner = LearnerId.From(Pick(random, Names)),
            Competencies = Enumerable.Range(0, random.Next(1, 3)).Select(_ => CompetencyId.From(Pick(random, Names).Trim())).Distinct().ToValueList(),
            Outcome = random.Next(3) switch
            {
                0 => Outcome.Correct(random.Next(2) == 0),
                1 => Outcome.Score(random.NextDouble() * 10, random.Next(2) == 0 ? 1 : random.NextDouble() + 0.1),
                _ => Outcome.Rating(random.Next(1, 5)),
            },
            Occurred = Time(random),
            Due = Time(random),
            Item = random.Next(2) == 0 ? null : Pick(random, [.. Names, "two\r\nlines", "\rx", "-"]),
            Activity = random.Next(2) == 0 ? null : Pick(random, Names),
            Source = (EvidenceSource)random.Next(11),
            Purpose = (EvidencePurpose)random.Next(4),
            Sequence = row,
        };
        return new EvidenceCsvRow(row, record.Learner, record, record.Item);
    }

    private static Instant? Time(Random random) => random.Next(3) == 0 ? null : Instant.FromUnixTimeSeconds(random.NextInt64(-70_000_000_000, 250_000_000_000)).PlusNanoseconds(random.Next(3) == 0 ? random.NextInt64(1_000_000_000) : 0);

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
