using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>The five highest results, the highest first, laid flat.</summary>
[InlineArray(Length)]
internal struct HighestShares
{
    internal const int Length = 5;

    private double first;
}
