namespace PersonalizedLearning.Cli.Output;

/// <summary>A file to be written.</summary>
/// <param name="Name">Its name, without a folder; of a file that the user names, what it is called in messages.</param>
/// <param name="Write">Writes its contents.</param>
internal sealed record NewFile(string Name, Action<Stream> Write);
