namespace PersonalizedLearning.Cli.Input;

/// <summary>A format in which <c>--evidence</c> takes evidence; one object reads all files of its format that a command is given.</summary>
internal abstract class EvidenceFormat
{
    /// <summary>What was wrong in what was read so far, and left the rest readable.</summary>
    public virtual IEnumerable<Diagnostic> Diagnostics => [];

    /// <summary>Whether a file is of the format, by its name and how it begins.</summary>
    public abstract bool IsOf(FileStart start);

    /// <summary>Reads the rows of a file, one at a time, as they are asked for.</summary>
    public abstract IEnumerable<EvidenceRow> Read(string path);
}
