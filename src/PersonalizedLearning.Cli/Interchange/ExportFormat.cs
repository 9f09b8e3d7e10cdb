using System.CommandLine;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>A format that <c>plearn export</c> writes out of this library's own.</summary>
internal abstract class ExportFormat
{
    /// <summary>The word that names the format on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What is written and what of: a sentence, then examples, as help shows them.</summary>
    public abstract string Description { get; }

    /// <summary>Adds the arguments and options that the format has of its own.</summary>
    public abstract void AddTo(Command command);

    /// <summary>Tells whether the format is a folder of files instead of one.</summary>
    /// <param name="path">What the user named to be written.</param>
    public virtual bool IsFolder(string path) => false;

    /// <summary>Says what to write.</summary>
    /// <param name="parsed">What the user said.</param>
    /// <param name="context">Where problems are reported.</param>
    /// <returns>The files of the folder, or the one file.</returns>
    public abstract IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context);
}
