using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Logs for tests.</summary>
internal static class Logs
{
    public static CompetencyId Skill { get; } = CompetencyId.From("skill");

    /// <summary>A log of one competency, with a learner for each text of 0s and 1s.</summary>
    public static ResponseLog Of(params IEnumerable<string> sequences) => Add(ResponseLog.CreateBuilder(), Skill, sequences).Build();

    public static ResponseLogBuilder Add(ResponseLogBuilder builder, CompetencyId competency, IEnumerable<string> sequences)
    {
        foreach (var (index, sequence) in sequences.Index())
        {
            foreach (var letter in sequence)
            {
                builder.Add(LearnerId.From($"learner-{index}"), competency, letter == '1');
            }
        }

        return builder;
    }

    /// <summary>A log of evidence in CSV, of some competencies or all.</summary>
    public static ResponseLog OfCsv(string path, params string[] competencies)
    {
        var builder = ResponseLog.CreateBuilder();
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            var competency = row.Record.Competencies[0];
            if (competencies.Length == 0 || competencies.Contains(competency.Value))
            {
                builder.Add(row.Learner, competency, row.Record.Outcome is CorrectOutcome { IsCorrect: true });
            }
        }

        return builder.Build();
    }
}
