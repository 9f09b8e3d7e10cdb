using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>One count for each step from 0 to 100, laid flat.</summary>
[InlineArray(Length)]
internal struct StepCounts
{
    internal const int Length = 101;

    private int first;
}
