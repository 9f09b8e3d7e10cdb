namespace PersonalizedLearning.Simulation;

/// <summary>Everything that a study adds up over learners, in whole numbers: the same for any order of adding, so for any number of threads and shards.</summary>
internal sealed class StudyTally
{
    private readonly Study study;

    public StudyTally(Study study) => this.study = study;

    /// <summary>An empty tally of the same study.</summary>
    public StudyTally NewEmpty() => new(study);

    /// <summary>Adds one learner.</summary>
    /// <param name="traces">What he did in each cell of the study, in its order.</param>
    public void Add(ReadOnlySpan<LearnerTrace> traces) => throw new NotSupportedException();

    /// <summary>Adds what another tally of the same study has.</summary>
    public void Add(StudyTally other) => throw new NotSupportedException();

    /// <summary>The largest standard error that a measure has in any cell; infinite below two learners.</summary>
    public double StandardErrorOf(string measure) => throw new NotSupportedException(measure);

    /// <summary>Writes all numbers.</summary>
    public void Write(Stream stream) => throw new NotSupportedException(study.Name);

    /// <summary>Reads what <see cref="Write"/> wrote for the same study.</summary>
    /// <exception cref="InvalidDataException">It is something else, damaged, or of another study.</exception>
    public static StudyTally Read(Study study, Stream stream) => throw new NotSupportedException();

    /// <summary>Makes the result.</summary>
    public StudyResult ToResult(long learners) => throw new NotSupportedException();
}
