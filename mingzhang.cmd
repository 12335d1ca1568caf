@echo off
rem Builds Mingzhang when there is no build yet, then runs it with JAVA_HOME or the java on the path (17+).
setlocal
set "HERE=%~dp0"
set "APP=%HERE%schedule\target\app"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Mingzhang needs a JDK 17 or newer. Install one and set JAVA_HOME. 1>&2
  exit /b 1
)
if not exist "%APP%\built" goto build
powershell -NoProfile -Command "$b=(Get-Item '%APP%\built').LastWriteTime; $s=Get-ChildItem -Path '%HERE%pom.xml','%HERE%*\pom.xml','%HERE%*\src\main' -Recurse -File; if ($s | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
goto start
:build
echo Building (only the first time or after an update) ... 1>&2
call mvn -q -B -f "%HERE%pom.xml" -Dquick -Dmaven.test.skip=true clean package 1>&2
if errorlevel 1 exit /b 1
type nul > "%APP%\built"
:start
"%JAVA%" -XX:+UseSerialGC -Xmx900m -Djava.awt.headless=true -Dfile.encoding=UTF-8 -jar "%APP%\mingzhang-app.jar" %*
exit /b %ERRORLEVEL%
