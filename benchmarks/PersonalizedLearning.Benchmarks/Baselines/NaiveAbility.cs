using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The expected ability by plain sums over fixed nodes, as textbooks write it.</summary>
internal static class NaiveAbility
{
    private const int Nodes = 201;

    public static double Expected(IReadOnlyList<ItemAnswer> answers)
    {
        var (sum, first) = (0.0, 0.0);
        for (var node = 0; node < Nodes; node++)
        {
            var ability = -8 + (16.0 * node / (Nodes - 1));
            var density = Math.Exp(-ability * ability / 2);
            foreach (var answer in answers)
            {
                var item = answer.Function;
                var probability = item.LowerAsymptote + ((item.UpperAsymptote - item.LowerAsymptote) / (1 + Math.Exp(-item.Discrimination * (ability - item.Difficulty))));
                density *= answer.IsCorrect ? probability : 1 - probability;
            }

            (sum, first) = (sum + density, first + (density * ability));
        }

        return first / sum;
    }
}
