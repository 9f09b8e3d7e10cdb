using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>The share of full credit on each of 16 criteria, laid flat.</summary>
[InlineArray(Length)]
internal struct CriterionShares
{
    internal const int Length = 16;

    private double first;
}
