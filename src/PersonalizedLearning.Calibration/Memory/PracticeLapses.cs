using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Answers that came some time after another on the same competency, with what half-life regression knows before them.</summary>
internal sealed class PracticeLapses
{
    private readonly List<PracticeLapse> lapses = [];

    private PracticeLapses()
    {
    }

    /// <summary>The number of answers, first ones included.</summary>
    public int Answers { get; private set; }

    /// <summary>The number of learners.</summary>
    public int Learners { get; private set; }

    /// <summary>The answers.</summary>
    public IReadOnlyList<PracticeLapse> All => lapses;

    /// <summary>Takes the answers from rows.</summary>
    public static PracticeLapses Of(IReadOnlyList<ObservedRow> rows, HlrParameters parameters, Predicate<LearnerId>? learners)
    {
        var policy = new HalfLifeRegression(parameters);
        var states = new Dictionary<(LearnerId, CompetencyId), HlrState>();
        var seen = new HashSet<LearnerId>();
        var taken = new PracticeLapses();
        foreach (var row in rows)
        {
            if (learners is not null && !learners(row.Learner))
            {
                continue;
            }

            seen.Add(row.Learner);
            foreach (var competency in row.Competencies)
            {
                var state = states.TryGetValue((row.Learner, competency), out var known) ? known : policy.Initial;
                var days = PracticeTime.DaysSince(state.LatestTicks, row.Observation.At);
                if (days > 0)
                {
                    taken.lapses.Add(new PracticeLapse(
                        days, Math.Sqrt(1.0 + state.Right), Math.Sqrt(1.0 + state.Wrong), row.Observation.IsSuccess(parameters.CorrectFrom), state, row.Observation.At!.Value));
                }

                states[(row.Learner, competency)] = policy.Update(state, row.Observation);
                taken.Answers++;
            }
        }

        taken.Learners = seen.Count;
        return taken;
    }
}
