using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

/// <summary>Answers of learners who are as item response theory thinks they are.</summary>
internal static class SimulatedItems
{
    /// <summary>Items of a seed: discriminations from 0.7 to 2, difficulties from −2 to 2, asymptotes as given.</summary>
    public static ItemBank Bank(int count, ulong seed, double lower = 0, double upper = 1)
    {
        var numbers = new SeededChance(seed);
        return ItemBank.Of(Enumerable.Range(0, count).Select(index => new IrtItem(
            $"item-{index:000}", ItemResponseFunction.Of(0.7 + (1.3 * numbers.Next()), -2 + (4 * numbers.Next()), lower, upper))).ToList());
    }

    /// <summary>Answers of learners whose abilities are normal; each answers an item with a given probability.</summary>
    public static IEnumerable<ItemResponse> Answers(ItemBank bank, int learners, ulong seed, double answered = 1, double mean = 0, double deviation = 1)
    {
        var numbers = new SeededChance(seed);
        var answers = new List<ItemResponse>();
        for (var learner = 0; learner < learners; learner++)
        {
            var ability = mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - numbers.Next())) * Math.Cos(2 * Math.PI * numbers.Next()));
            foreach (var item in bank)
            {
                var (isAnswered, draw) = (numbers.Next() < answered, numbers.Next());
                if (isAnswered)
                {
                    answers.Add(new ItemResponse(LearnerId.From($"learner-{learner}"), item.Item, draw < item.Function.Probability(ability)));
                }
            }
        }

        return answers;
    }
}
