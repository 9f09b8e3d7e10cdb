using System.Globalization;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary>Rows of evidence from files.</summary>
internal static class QualityRows
{
    /// <summary>Reads evidence in CSV, in the order of the file.</summary>
    public static IReadOnlyList<ObservedRow> OfEvidence(string path)
    {
        var rows = new List<ObservedRow>();
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            if (EvidenceSelection.Default.TryObserve(row.Record, framework: null, out var observation) is null)
            {
                rows.Add(new ObservedRow(row.Learner, row.Record.Competencies, observation));
            }
        }

        return rows;
    }

    /// <summary>Reads a split of learner-performance-prediction: tabs between user_id, item_id, timestamp, correct and skill_id, by the names of the header.</summary>
    /// <remarks>Items bear on the competencies given, else each combination of competencies, which skill_id numbers, is one of its own. The time of these sets is 0 throughout; the order of rows is that in which they happened.</remarks>
    public static IReadOnlyList<ObservedRow> OfSplit(string path, IReadOnlyList<ValueList<CompetencyId>>? competenciesOf = null)
    {
        var lines = File.ReadLines(path);
        var header = lines.First().Split('\t');
        var (learner, item, correct, skill) = (
            Array.IndexOf(header, "user_id"), Array.IndexOf(header, "item_id"), Array.IndexOf(header, "correct"), Array.IndexOf(header, "skill_id"));
        if (learner < 0 || item < 0 || correct < 0 || skill < 0)
        {
            throw new InvalidDataException($"'{path}' has the columns {string.Join(", ", header)}; expected user_id, item_id, correct and skill_id.");
        }

        return
        [
            .. lines.Skip(1).Select(line => line.Split('\t')).Select(fields => new ObservedRow(
                LearnerId.From(fields[learner]),
                competenciesOf is null ? [CompetencyId.From(fields[skill])] : competenciesOf[int.Parse(fields[item], CultureInfo.InvariantCulture)],
                Observation.OfAnswer(fields[correct] == "1") with { Item = fields[item] })),
        ];
    }
}
