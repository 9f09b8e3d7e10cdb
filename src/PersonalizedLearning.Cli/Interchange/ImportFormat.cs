using System.CommandLine;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>A format that <c>plearn import</c> reads into this library's own.</summary>
internal abstract class ImportFormat
{
    /// <summary>The word that names the format on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What is read and what is made of it: a sentence, then examples, as help shows them.</summary>
    public abstract string Description { get; }

    /// <summary>Adds the arguments and options that the format has of its own.</summary>
    public abstract void AddTo(Command command);

    /// <summary>Reads what the user named.</summary>
    /// <param name="parsed">What the user said.</param>
    /// <param name="context">Where problems are reported.</param>
    /// <returns>The files to write. Reading may go on while they are written.</returns>
    public abstract Imported Read(ParseResult parsed, InterchangeContext context);
}
