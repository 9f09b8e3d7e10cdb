namespace PersonalizedLearning.Cli.Input;

/// <summary>A format in which <c>--framework</c> takes a framework.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="IsOf">Whether a file is of it, by its name and how it begins.</param>
/// <param name="Read">Reads a file.</param>
internal sealed record FrameworkFormat(string Name, Func<FileStart, bool> IsOf, Func<string, FrameworkFile> Read);
