using System.Text;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Keeps what learners did as text.</summary>
internal sealed class KeptTraces : ITraceSink
{
    private readonly StringBuilder text = new();
    private readonly List<(long Learner, int Cell, int[] Competencies)> all = [];

    public IEnumerable<long> Learners => all.Select(item => item.Learner);

    public string Text => text.ToString();

    public void Take(ReadOnlySpan<LearnerTrace> traces)
    {
        for (var cell = 0; cell < traces.Length; cell++)
        {
            var trace = traces[cell];
            all.Add((trace.Learner, cell, trace.Competencies.ToArray()));
            text.AppendLine(FormattableString.Invariant(
                $"{trace.Learner} {cell}: {string.Join(' ', trace.Competencies.ToArray())}, {string.Join(' ', trace.Answers.ToArray())}, {string.Join(' ', trace.FinalMastery.ToArray())}"));
        }
    }

    public (long Learner, int Cell) FirstToPractise(int competency)
    {
        var (learner, cell, _) = all.First(item => item.Competencies.Contains(competency));
        return (learner, cell);
    }
}
