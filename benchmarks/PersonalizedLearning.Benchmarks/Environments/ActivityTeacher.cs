namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Who teaches the modules of a course, the last exclusive.</summary>
internal readonly record struct ActivityTeacher(int Id, int Degree, int FirstModule, int EndModule);
