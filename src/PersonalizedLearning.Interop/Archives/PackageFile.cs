namespace PersonalizedLearning.Interop;

/// <summary>A file of a package, by its name within it.</summary>
/// <param name="Name">The name, with <c>/</c> between folders, such as <c>users.csv</c>.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record PackageFile(string Name, ValueList<byte> Content);
