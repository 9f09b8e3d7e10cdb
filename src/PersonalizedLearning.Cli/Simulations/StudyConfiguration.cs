using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>A study with the file that it was read from.</summary>
/// <param name="Path">The path of the configuration.</param>
/// <param name="Text">What the file holds.</param>
/// <param name="Study">The study, as options change it.</param>
internal sealed record StudyConfiguration(string Path, byte[] Text, Study Study)
{
    /// <summary>Reads a configuration, and says on standard error what is wrong with the framework that it names.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">The path of the configuration.</param>
    /// <param name="learners">How many learners to follow instead; as the configuration says when null.</param>
    /// <param name="seed">The seed instead; as the configuration says when null.</param>
    public static StudyConfiguration Read(Host host, string path, long? learners, ulong? seed)
    {
        var sources = new StudySources(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var text = InputFiles.Read(path, AllBytes);
        var study = InputFiles.Read(path, _ => StudyJson.Read(new MemoryStream(text, writable: false), sources));
        var catalog = study.Conditions.Select(condition => condition.Selector.Catalog).FirstOrDefault(index => index is not null);
        Diagnostics.Write(host.Error, sources.Diagnostics.Concat(catalog?.Diagnostics ?? []).Where(item => item.Severity > DiagnosticSeverity.Info));
        return new StudyConfiguration(path, text, study with
        {
            Learners = learners is { } count ? Replications.Of(count) : study.Learners,
            Seed = seed ?? study.Seed,
        });
    }

    private static byte[] AllBytes(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
