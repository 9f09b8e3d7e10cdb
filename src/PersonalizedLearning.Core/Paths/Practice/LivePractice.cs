namespace PersonalizedLearning.Paths;

/// <summary>Keeps up to date when each competency was last practised, through others too.</summary>
internal abstract class LivePractice
{
    /// <summary>Finds it for all competencies.</summary>
    public abstract void FindAll();

    /// <summary>Takes in that a competency was practised or its mastery changed.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="change">What the new decision changed.</param>
    public abstract void Changed(int index, PracticeChange change);
}
