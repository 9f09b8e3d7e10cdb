using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Rows of learners who are as Bayesian knowledge tracing with items and times thinks they are.</summary>
internal sealed record SimulatedRows(BktParameters Truth)
{
    /// <summary>The items, of which each answer is to one by chance; none when empty.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The days between answers, of which each gap is one by chance; no times when empty.</summary>
    public IReadOnlyList<double> Gaps { get; init; } = [];

    /// <summary>How many answers each learner gives.</summary>
    public int Answers { get; init; } = 12;

    /// <summary>Draws the rows, learner by learner.</summary>
    public IReadOnlyList<ObservedRow> Draw(int learners, ulong seed)
    {
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>(learners * Answers);
        for (var learner = 0; learner < learners; learner++)
        {
            var at = Instant.FromUtc(2024, 1, 1, 0, 0);
            var isKnown = numbers.Next() < Truth.Prior;
            for (var step = 0; step < Answers; step++)
            {
                if (step > 0 && Gaps.Count > 0)
                {
                    var days = Pick(Gaps, ref numbers);
                    at += Duration.FromDays(days);
                    isKnown = isKnown && numbers.Next() < Math.Pow(1 - Truth.ForgetPerDay, days);
                }

                var item = Items.Count > 0 ? Pick(Items, ref numbers) : null;
                var own = Truth.ByItem.FirstOrDefault(candidate => candidate.Item == item);
                var isRight = numbers.Next() < (isKnown ? 1 - (own?.Slip ?? Truth.Slip) : own?.Guess ?? Truth.Guess);
                rows.Add(new ObservedRow(LearnerId.From($"learner-{learner}"), [Logs.Skill], Observation.OfAnswer(isRight, Gaps.Count > 0 ? at : null) with { Item = item }));
                isKnown = numbers.Next() < (isKnown ? 1 - (own?.Forget ?? Truth.Forget) : own?.Learn ?? Truth.Learn);
            }
        }

        return rows;
    }

    private static T Pick<T>(IReadOnlyList<T> values, ref SeededChance numbers) => values[(int)(numbers.Next() * values.Count)];
}
