using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>The folder that a result is written to: all its files or none.</summary>
/// <param name="Path">The folder.</param>
/// <param name="WithReport">Whether the report is among them.</param>
internal sealed record StudyResultFolder(string Path, bool WithReport)
{
    /// <summary>Begins the folder beside its place.</summary>
    public StagedFolder Begin() => StagedFolder.Begin(Path);

    /// <summary>Writes the files of a result, and puts the folder in its place.</summary>
    public void Finish(StagedFolder folder, StudyConfiguration configuration, StudyResult result)
    {
        folder.Write(new NewFile(StudyFolderFiles.Configuration, stream => stream.Write(configuration.Text)));
        folder.Write(new NewFile(StudyFolderFiles.Summary, stream => StudySummaryJson.Write(stream, result)));
        foreach (var (file, write) in StudyCsv.All)
        {
            folder.Write(new NewFile(file, stream => write(stream, result)));
        }

        folder.Take();
    }
}
