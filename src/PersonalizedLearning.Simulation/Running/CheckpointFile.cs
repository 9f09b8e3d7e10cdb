namespace PersonalizedLearning.Simulation;

/// <summary>The file of a <see cref="StudyCheckpoint"/> while a study runs.</summary>
internal sealed class CheckpointFile
{
    private readonly StudyCheckpoint checkpoint;
    private readonly string path;
    private long saved;

    public CheckpointFile(StudyCheckpoint checkpoint) => (this.checkpoint, path) = (checkpoint, Path.GetFullPath(checkpoint.Path));

    /// <summary>Gives the part that is in the file; an empty one where there is none.</summary>
    /// <exception cref="IOException">There is a file that the run is not to go on from, or no folder for one.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another study or shard.</exception>
    public StudyPart Open(Study study, StudyShard shard, int? blockSize)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(Path.GetDirectoryName(path))
                ? new StudyPart(study, shard, blockSize)
                : throw new DirectoryNotFoundException($"There is no folder to write the checkpoint '{checkpoint.Path}' in; expected one.");
        }

        if (!checkpoint.Resumes)
        {
            throw new IOException($"There is a checkpoint '{checkpoint.Path}' already; go on from it, or delete it to begin anew.");
        }

        var part = Read(study);
        if (part.Shard != shard)
        {
            throw new InvalidDataException($"The checkpoint '{checkpoint.Path}' is of shard {part.Shard}; expected shard {shard}.");
        }

        saved = part.Learners;
        return part;
    }

    /// <summary>Writes the file when it is time to.</summary>
    public void SaveIfDue(StudyPart part)
    {
        if (checkpoint.IsDue?.Invoke() ?? part.Learners - saved >= checkpoint.EveryLearners)
        {
            Save(part);
        }
    }

    /// <summary>Writes the file beside its place, and moves it there when all of it is on the disk.</summary>
    public void Save(StudyPart part)
    {
        var beside = path + ".part";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            part.Write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        saved = part.Learners;
    }

    private StudyPart Read(Study study)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return StudyPart.Read(stream, study);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"The checkpoint '{checkpoint.Path}' can't be gone on from. {problem.Message} It was left as it is; delete it to begin anew.", problem);
        }
    }
}
