using System.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments.Tests.Serialization;

/// <summary>Blended models within a problem in JSON.</summary>
public sealed class BlendedModelJsonTest
{
    [Theory]
    [InlineData("""{"kind":"station-rotation","course":"c","teacherOfRecord":"t","stations":[{"id":"a","modality":"m","space":"r","capacity":4,"teacherLed":true}],"rotations":["b1","b2"]}""")]
    [InlineData("""{"kind":"lab-rotation","course":"c","teacherOfRecord":"t","labs":[{"space":"lab","monitor":"w"}],"homeRoom":"r","labModality":"m","visitsPerCycle":2,"blocks":["b1"]}""")]
    [InlineData("""{"kind":"flipped-classroom","course":"c","teacherOfRecord":"t","units":["u"],"meetings":["b1"],"meetingModality":"m","meetingSpace":"r","preWorkBlocks":["b2"],"preWorkModality":"o"}""")]
    [InlineData("""{"kind":"individual-rotation","course":"c","teacherOfRecord":"t","learners":["l"],"stations":[],"rotations":["b1"],"playlists":[{"learner":"l","stations":["a"]}],"setter":"algorithm"}""")]
    [InlineData("""{"kind":"flex","course":"c","teacherOfRecord":"t","control":["time"],"onlineBlocks":["b1"],"onlineModality":"o","supportModality":"m","space":"r","requests":[{"learner":"l","raisedIn":"b1"}]}""")]
    [InlineData("""{"kind":"a-la-carte","course":"c","teacherOfRecord":"t","onlineModality":"o","seatSpace":"r"}""")]
    [InlineData("""{"kind":"enriched-virtual","course":"c","teacherOfRecord":"t","faceToFaceBlocks":["b1"],"faceToFaceModality":"m","space":"r","onlineBlocks":["b2"],"onlineModality":"o"}""")]
    public void Model_ReadAgain_IsEqual(string model)
    {
        var problem = EnvironmentJson.ReadProblem(ProblemWith(model));
        using var written = new MemoryStream();

        EnvironmentJson.WriteProblem(written, problem);
        written.Position = 0;

        Assert.Contains($"\"{Assert.Single(problem.Models).Name}\"", Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
        Assert.Equal(problem, EnvironmentJson.ReadProblem(written));
    }

    [Theory]
    [InlineData("""{"kind":"mixed","course":"c","teacherOfRecord":"t"}""", "The kind 'mixed' is not known here.")]
    [InlineData("""{"course":"c","teacherOfRecord":"t"}""", "The member that says of which kind it is")]
    [InlineData("""{"kind":"a-la-carte","course":"c","teacherOfRecord":"t","onlineModality":"o","colour":1}""", "The member 'colour' is not known here.")]
    [InlineData("""{"kind":"lab-rotation","course":"c","teacherOfRecord":"t","labs":[null],"homeRoom":"r","labModality":"m","blocks":[]}""", "null was found at labs[0]; expected a value.")]
    public void Model_ThatIsNone_IsRefused(string model, string message)
    {
        var problem = Assert.Throws<LearningJsonException>(() => EnvironmentJson.ReadProblem(ProblemWith(model)));

        Assert.StartsWith("$.models[0]", problem.Path, StringComparison.Ordinal);
        Assert.StartsWith(message, problem.Problem, StringComparison.Ordinal);
    }

    private static MemoryStream ProblemWith(string model) => new(Encoding.UTF8.GetBytes($$"""{"format":"personalized-learning/environment","version":1,"models":[{{model}}]}"""));
}
