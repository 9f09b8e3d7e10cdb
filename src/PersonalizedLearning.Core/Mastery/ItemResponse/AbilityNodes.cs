using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>One number for each node of ability, laid flat.</summary>
[InlineArray(Count)]
internal struct AbilityNodes
{
    /// <summary>How many nodes there are: a whole number of vectors.</summary>
    internal const int Count = 96;

    /// <summary>How far they are apart, in standard deviations of the prior.</summary>
    internal const double Step = 1 / 6.0;

    /// <summary>Where the first is, in standard deviations from the prior mean.</summary>
    internal const double First = -(Count - 1) * Step / 2;

    private double first;

    /// <summary>The logarithms of the standard normal density, but for a constant.</summary>
    internal static AbilityNodes OfPrior()
    {
        var nodes = default(AbilityNodes);
        for (var index = 0; index < Count; index++)
        {
            var deviations = First + (index * Step);
            nodes[index] = ItemCurve.Rounded(-deviations * deviations / 2);
        }

        return nodes;
    }
}
