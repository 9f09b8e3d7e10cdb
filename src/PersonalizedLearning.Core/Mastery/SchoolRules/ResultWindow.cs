using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>Room for 64 results, laid flat.</summary>
[InlineArray(Length)]
internal struct ResultWindow
{
    internal const int Length = 64;

    private double first;
}
