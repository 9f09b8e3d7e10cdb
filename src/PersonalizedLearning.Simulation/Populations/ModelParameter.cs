namespace PersonalizedLearning.Simulation;

/// <summary>A parameter of a model: which it is, what it is, and what it may be.</summary>
/// <param name="Name">Its name, as JSON has it.</param>
/// <param name="Competency">The dense index of the competency that it is of; −1 for one of the model as a whole.</param>
/// <param name="Value">Its value.</param>
/// <param name="Scale">On which scale it is moved.</param>
/// <param name="Minimum">The least legal value.</param>
/// <param name="Maximum">The greatest legal value.</param>
public readonly record struct ModelParameter(string Name, int Competency, double Value, ParameterScale Scale, double Minimum, double Maximum)
{
    /// <summary>The nearest legal value.</summary>
    internal double Legal(double value) => Math.Clamp(value, Minimum, Maximum);

    /// <summary>The value moved on its scale, so far as is legal.</summary>
    internal double Moved(double by) => by == 0 ? Value : Legal(Scale switch
    {
        ParameterScale.Logarithm => Value * Math.Exp(by),
        ParameterScale.LogOdds => LogOdds.Moved(Value, by),
        _ => Value + by,
    });

    /// <summary>Chance that belongs to this parameter alone, whatever other parameters a model has and in which order it tells them.</summary>
    internal ChanceStream ChanceOf(ulong seed, long draw, bool isShared)
    {
        // FNV-1a, 32 bits.
        var hash = 2166136261u;
        foreach (var letter in Name)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return ChanceStream.Of(seed, draw, ChancePurpose.Person, unchecked((int)hash), isShared ? 0 : Competency + 2);
    }
}
