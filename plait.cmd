@echo off
rem Starts Plait on Windows: needs Java 17 or newer and, for the first build, Maven.
rem The same contract as the file "plait": messages on stderr, Plait's own exit code, 127 when it can't start.
rem This file has not been run on Windows yet.
setlocal
set "ROOT=%~dp0"
set "TARGET=%ROOT%cli\target"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo plait: Java 17 or newer can't be found. Install a JDK or set JAVA_HOME. 1>&2
  exit /b 127
)
set "STALE="
if not exist "%TARGET%\plait-built" set "STALE=1"
if not defined STALE for /f %%N in ('powershell -NoProfile -Command "$b=(Get-Item '%TARGET%\plait-built').LastWriteTime; @(Get-ChildItem -Recurse -File '%ROOT%analysis\src\main','%ROOT%cli\src\main','%ROOT%pom.xml' | Where-Object { $_.LastWriteTime -gt $b }).Count"') do if not "%%N"=="0" set "STALE=1"
if defined STALE (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo plait: Plait must be built once, and Maven can't be found. Install it and try again. 1>&2
    exit /b 127
  )
  echo plait: building. The first time Maven downloads libraries, language models and plugins, about 740 MB. 1>&2
  if not exist "%TARGET%" mkdir "%TARGET%"
  call mvn -q -B -f "%ROOT%pom.xml" -DskipTests -Dspotless.check.skip=true -Dmaven.javadoc.skip=true package >"%TARGET%\plait-build.log" 2>&1
  if errorlevel 1 (
    type "%TARGET%\plait-build.log" 1>&2
    echo plait: the build failed. The whole log is in cli\target\plait-build.log. 1>&2
    exit /b 127
  )
  type nul >"%TARGET%\plait-built"
)
set "HEAP=-Xms768m -Xmx768m"
if defined PLAIT_JAVA_OPTIONS set "HEAP=-Xmx768m"
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %HEAP% -XX:MetaspaceSize=192m -Dplait.command=plait -Djava.awt.headless=true -Dfile.encoding=UTF-8 %PLAIT_JAVA_OPTIONS% -cp "%TARGET%\lib\*;%TARGET%\cli-0.1.0.jar" org.plait.cli.Plait %*
exit /b %ERRORLEVEL%
