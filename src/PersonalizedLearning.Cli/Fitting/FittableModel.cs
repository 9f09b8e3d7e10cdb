using System.CommandLine;
using PersonalizedLearning.Calibration;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>A model that can be fitted to evidence: what it is called, the options of its own, and the fitter that they make.</summary>
/// <param name="name">The name of the model.</param>
/// <param name="summary">What it is and how it is fitted, in a sentence or two.</param>
internal abstract class FittableModel(string name, string summary)
{
    /// <summary>What users call it.</summary>
    public string Name { get; } = name;

    /// <summary>What it is and how it is fitted.</summary>
    public string Summary { get; } = summary;

    /// <summary>Options that are worth an example; none when empty.</summary>
    public virtual string Example => string.Empty;

    /// <summary>The options that other models don't have.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>Makes a fitter of what the user chose.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public abstract IPolicyFitter Fitter(ParseResult parsed, long seed);
}
