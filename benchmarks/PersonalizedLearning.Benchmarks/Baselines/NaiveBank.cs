using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The most informative item by the information of each, as textbooks write it.</summary>
internal static class NaiveBank
{
    public static IrtItem MostInformative(ItemBank bank, double ability) => bank.MaxBy(item => Information(item.Function, ability))!;

    public static double Information(ItemResponseFunction item, double ability)
    {
        var (a, c, d) = (item.Discrimination, item.LowerAsymptote, item.UpperAsymptote);
        var probability = c + ((d - c) / (1 + Math.Exp(-a * (ability - item.Difficulty))));
        return Math.Pow(a, 2) * Math.Pow(probability - c, 2) * Math.Pow(d - probability, 2) / (Math.Pow(d - c, 2) * probability * (1 - probability));
    }
}
