using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Logistic;

/// <summary>Answers of learners who are as some policies think they are.</summary>
internal static class SimulatedRows
{
    public static LearnerId Learner(int index) => LearnerId.From(FormattableString.Invariant($"l{index:0000}"));

    public static CompetencyId Competency(int index) => CompetencyId.From(FormattableString.Invariant($"c{index}"));

    public static string Item(int index) => FormattableString.Invariant($"q{index}");

    public static ObservedRow Row(string learner, bool isRight, string? item, params string[] competencies) =>
        new(LearnerId.From(learner), competencies.Select(CompetencyId.From).ToValueList(), Observation.OfAnswer(isRight) with { Item = item });

    /// <summary>Each learner gives as many answers, an hour apart, to items drawn at random, on one or two competencies drawn at random.</summary>
    public static IReadOnlyList<ObservedRow> Of(Func<int, MasteryPolicySet> truthOf, int learners, int answers, int items, int competencies, ulong seed, bool several = false)
    {
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>(learners * answers);
        for (var learner = 0; learner < learners; learner++)
        {
            var fold = new LearnerFold(truthOf(learner));
            for (var answer = 0; answer < answers; answer++)
            {
                var first = (int)(numbers.Next() * competencies);
                CompetencyId[] on = several && numbers.Next() < 0.3 ? [Competency(first), Competency((first + 1) % competencies)] : [Competency(first)];
                var item = Item((int)(numbers.Next() * items));
                var at = Instant.FromUnixTimeSeconds(3600L * answer);
                var success = fold.PredictSuccess(on, new Attempt(at, item))!.Value;
                var observation = Observation.OfAnswer(numbers.Next() < success, at) with { Item = item };
                fold.Update(on, observation);
                rows.Add(new ObservedRow(Learner(learner), ValueList.Create<CompetencyId>(on), observation));
            }
        }

        return rows;
    }
}
