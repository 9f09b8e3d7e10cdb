using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Evidence in CSV as the shortest program reads it: each line split at commas, each field parsed by the means at hand. Quotes are not understood.</summary>
internal static class NaiveEvidenceCsv
{
    public static long Sum(Stream stream)
    {
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var (sum, number) = (0L, 0);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            var learner = LearnerId.From(fields[0]);
            var record = EvidenceRecord.Observed(
                FormattableString.Invariant($"row-{++number}"), learner, CompetencyId.From(fields[1]), Outcome.Correct(fields[2] == "1"), InstantPattern.ExtendedIso.Parse(fields[3]).Value) with
            {
                Item = fields[4],
                Sequence = number,
            };
            sum += learner.Value.Length + record.Occurred!.Value.ToUnixTimeMilliseconds();
        }

        return sum;
    }
}
