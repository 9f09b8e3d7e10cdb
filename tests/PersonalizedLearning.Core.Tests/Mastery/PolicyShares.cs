using System.Globalization;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>What policies make of a few results.</summary>
internal static class PolicyShares
{
    /// <summary>The estimate after results in percent of full credit, such as "60 100".</summary>
    public static double EstimateAfterPercents(this IMasteryPolicy policy, string percents) => policy.EstimateAfter(
        percents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(percent => Observation.OfFraction(double.Parse(percent, CultureInfo.InvariantCulture) / 100)));

    /// <summary>The estimate after observations.</summary>
    public static double EstimateAfter(this IMasteryPolicy policy, IEnumerable<Observation> observations)
    {
        var fold = new MasteryFold(policy);
        foreach (var observation in observations)
        {
            fold.Update(observation);
        }

        return fold.Estimate(TimeGenerators.End).Value;
    }
}
